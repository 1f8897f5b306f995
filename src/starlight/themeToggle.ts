const root = document.documentElement;

/** Bytter mellom lyst og mørkt og husker valget på enheten, når nettleseren tillater det. */
function toggle(): void {
  const next = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = next;
  try {
    localStorage.setItem('utseende', next);
  } catch {
    // Lagring kan være slått av; valget gjelder da bare denne siden.
  }
}

for (const button of document.querySelectorAll('.theme-toggle'))
  button.addEventListener('click', toggle);
