/**
 * Adressen til en paragraf hos Lovdata. Paragrafer med bokstav («§ 38 a») er egne paragrafer;
 * en bokstav i en paragraf skrives «§ 8 bokstav c» og peker på paragrafen.
 * @param url adressen til loven eller forskriften
 * @param section henvisningen, for eksempel «§§ 4-1 og 4-2»; den første paragrafen brukes
 * @returns lovens egen adresse når den ikke ligger hos Lovdata
 */
export function lawAddress(url: string, section: string): string {
  const match = /§ ?(\d+(?: ?A)?(?:-\d+)?(?: ?[a-z](?![a-zæøå]))?)/.exec(
    section.replace('§§', '§'),
  );
  if (!match?.[1] || !url.startsWith('https://lovdata.no/')) return url;
  return `${url}/§${match[1].replaceAll(' ', '')}`;
}
