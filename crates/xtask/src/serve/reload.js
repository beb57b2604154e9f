// Reloads the page when `cargo xtask dev` has built it again.
(() => {
  let shown;
  const look = async () => {
    const answer = await fetch("built.txt", { cache: "no-store" });
    const built = answer.ok ? await answer.text() : shown;
    if (shown && built !== shown) location.reload();
    shown = built;
  };
  // While the bundle is written or no host is there, it is as it was.
  setInterval(() => look().catch(() => {}), 250);
})();
