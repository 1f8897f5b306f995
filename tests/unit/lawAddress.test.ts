import { expect, it } from 'vitest';
import { lawAddress } from '../../src/domain/lawAddress.ts';

const HPL = 'https://lovdata.no/lov/1999-07-02-64';

it.each([
  ['§ 4', `${HPL}/§4`],
  ['§ 4-1', `${HPL}/§4-1`],
  ['§ 38 a', `${HPL}/§38a`],
  ['§ 4A-3', `${HPL}/§4A-3`],
  ['§ 4 A-3', `${HPL}/§4A-3`],
  ['§ 8 bokstav c', `${HPL}/§8`],
  ['§ 3-2 første ledd nr. 6', `${HPL}/§3-2`],
  ['§§ 4-1 og 4-2', `${HPL}/§4-1`],
  ['§ 10 og 11', `${HPL}/§10`],
])('%s peker på %s', (section, address) => expect(lawAddress(HPL, section)).toBe(address));

it('bruker lovens egen adresse når den ikke ligger hos Lovdata', () => {
  expect(lawAddress('https://www.regjeringen.no/x', '§ 3')).toBe('https://www.regjeringen.no/x');
});
