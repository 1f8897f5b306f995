// Ordene var før forklart på én side; en lenke til `/ordliste/#ord` skal fortsatt føre til ordet.
const id = decodeURIComponent(location.hash.slice(1));
const link =
  id &&
  !document.getElementById(id) &&
  document.querySelector<HTMLAnchorElement>(`[data-glossary] a[href$="#${CSS.escape(id)}"]`);
if (link) location.replace(link.href);
