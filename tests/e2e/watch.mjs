// What a page must not do while it is looked at.

/** Collects requests to others, violations of the CSP, failed requests and errors of scripts. */
export async function watch(page, origin) {
  const found = [];
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`);
    });
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) found.push(`request to ${url.origin}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document") found.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  return {
    /** Everything found so far. */
    async problems() {
      const violations = await page.evaluate(() => window.violations ?? []).catch(() => []);
      return [...found, ...violations];
    },
  };
}

/** How far the page is wider than the window, in pixels, and what sticks out. */
export async function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const by = document.documentElement.scrollWidth - width;
    if (by <= 0) return "";
    const guilty = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    return `${by}px: ${guilty.slice(0, 5).map((element) => `${element.localName}.${element.className}`).join(", ")}`;
  });
}
