export interface RenderedSection {
  title: string;
  html: string;
}

/**
 * Deler ferdig HTML i avsnitt etter overskrifter på nivå 2.
 * @returns det som står før første overskrift, og avsnittene i rekkefølge
 */
export function splitRendered(html: string): { lead: string; sections: RenderedSection[] } {
  const parts = html.split(/<h2\b[^>]*>([\s\S]*?)<\/h2>/);
  const sections: RenderedSection[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    sections.push({
      title: (parts[index] ?? '').replace(/<[^>]+>/g, '').trim(),
      html: (parts[index + 1] ?? '').trim(),
    });
  }
  return { lead: (parts[0] ?? '').trim(), sections };
}

/**
 * Pakker hver tabell i et felt som kan rulles sidelengs med tastaturet (WCAG 2.1.1),
 * så en bred tabell ikke skyver hele siden på en telefon. Feltet heter etter de første kolonnene. Et tomt hjørne er en celle, ikke en overskrift uten navn.
 */
export function wrapTables(html: string): string {
  let count = 0;
  return html.replace(/<table[\s>][\s\S]*?<\/table>/g, (table) => {
    count += 1;
    const columns = [...table.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)]
      .map(([, cell = '']) =>
        cell
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter(Boolean)
      .slice(0, 3)
      .join(', ')
      .replaceAll('"', '&quot;');
    const name = columns ? `Tabell ${count}: ${columns}` : `Tabell ${count}`;
    return `<div class="rulle" role="region" tabindex="0" aria-label="${name}">${table.replace(/<th\b[^>]*>\s*<\/th>/g, '<td></td>')}</div>`;
  });
}
