/** Stoppene på tråden, med strekene som tegner dem (100 × 132). */
export const STEPS = [
  {
    label: 'Veiledning',
    text: 'Hva er god praksis?',
    pencil: 'M28 92q16-8 32 5q16-13 32-5M60 46V97',
    thread: 'M16 0V76q0 16 8 16h4V40q16-9 32 6q16-15 32-6V92q0 14-12 14H30q-14 0-14 14V132',
  },
  {
    label: 'Der vi står',
    text: 'Fem nivåer, sammen',
    pencil: '',
    thread:
      'M16 0V80q0 12 10 12h4v-12h12v-12h12v-12h12v-12h12v-12h16V96q0 12-12 12H30q-14 0-14 14V132',
  },
  {
    label: 'Plan',
    text: 'Hvem, hva og når',
    pencil: 'M52 29l4 4 7-9M52 53l4 4 7-9',
    thread:
      'M16 0V26q0 12 12 12H80a12 12 0 0 1 0 24H42a12 12 0 0 0 0 24H80q12 0 12 11t-12 11H30q-14 0-14 14V132',
  },
  {
    label: 'Liten test',
    text: 'Prøv, se, juster',
    pencil: '',
    thread:
      'M16 0V80q0 14 14 14H60a28 28 0 1 0-28-28a28 28 0 0 0 28 28H82q10 0 10 7t-12 7H30q-14 0-14 14V132',
  },
  {
    label: 'Kurve',
    text: 'Ble det bedre, og varer det?',
    pencil: 'M26 30V98H98M26 68H98',
    thread: 'M16 0V80q0 8 6 8L30 84L38 90L46 78L54 82L62 64L70 58L78 60L86 44L94 36',
  },
] as const;
