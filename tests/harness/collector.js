// Runs before anything else in the page and writes down what must not happen.
(() => {
  const seen = [];
  window.__journey = seen;
  // Some engines leave the message out of the stack.
  const words = (things) => things.map((thing) => `${thing} ${thing?.stack ?? ""}`).join(" ");
  for (const level of ["error", "warn"]) {
    const write = console[level];
    console[level] = (...things) => {
      seen.push(`console.${level}: ${words(things)}`);
      write.apply(console, things);
    };
  }
  addEventListener("error", (event) => {
    const what = event.message ?? event.target?.src ?? event.target?.href;
    seen.push(`error: ${what}`);
  }, true);
  addEventListener("unhandledrejection", (event) => seen.push(`unhandled rejection: ${words([event.reason])}`));
  addEventListener("securitypolicyviolation", (event) =>
    seen.push(`policy violation: ${event.violatedDirective} by ${event.blockedURI}`));
})();
