// Runs before the first paint, so that a chosen theme never flashes. lib/theme.ts writes what is read here.
(function () {
  try {
    var theme = localStorage.getItem("evenhand.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is off: the system's theme it is.
  }
})();
