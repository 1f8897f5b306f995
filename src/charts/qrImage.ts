/** QR-kode som SVG-tekst, alltid svart på hvitt med lys kant, så kameraer kan lese den i mørkt utseende. */
export function qrImage(modules: readonly (readonly boolean[])[], label: string): string {
  const size = modules.length + 8;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  const name = label.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${name}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
