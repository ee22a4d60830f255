// Day or night before the first paint: the reader's choice wins over the system's.
(() => {
  try {
    const kept = localStorage.getItem('theme');
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch {
    // Storage refused: the system's choice stands.
  }
})();
