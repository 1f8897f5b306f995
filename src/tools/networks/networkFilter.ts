/** Viser bare nettverkene en valgt kommune er med i. Valget står i adressen, så det kan deles. */
class NetworkFilter extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const wanted = new URLSearchParams(location.search).get('kommune');
    if (!select.value && wanted && [...select.options].some(({ value }) => value === wanted))
      select.value = wanted;
    select.addEventListener('change', () => {
      const query = select.value ? `?${new URLSearchParams({ kommune: select.value })}` : '';
      history.replaceState(null, '', location.pathname + query);
      this.#show(select.value);
    });
    if (select.value) this.#show(select.value);
  }

  #show(municipality: string): void {
    const items = [...this.querySelectorAll<HTMLElement>('.nettverk > li')];
    for (const item of items) {
      const members = (item.dataset['municipalities'] ?? '').split('|');
      item.hidden = municipality !== '' && !members.includes(municipality);
    }
    const shown = items.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status) {
      status.textContent = municipality
        ? `${municipality} var med i ${shown} av ${items.length}`
        : `${items.length} nettverk, opplæringer og prosjekter`;
    }
  }
}

customElements.define('network-filter', NetworkFilter);
