// Lighthouse's mobile preset over some pages in one browser. From its input, as JSON: the port of
// Chromium, and pages with `url` and `skip` (audits that do not apply). It prints a line a page.
import { readFileSync } from "node:fs";
import lighthouse from "lighthouse";

const { port, pages } = JSON.parse(readFileSync(0, "utf8"));
// A page is one response without scripts: nothing comes later that one had to wait for.
const settings = {
  onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
  pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 250, cpuQuietThresholdMs: 250,
};
const metrics = ["largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time"];
const flags = { port, logLevel: "silent", output: "json", disableFullPageScreenshot: true };

for (const { url, skip } of pages) {
  const config = { extends: "lighthouse:default", settings: { ...settings, skipAudits: skip } };
  const { lhr } = await lighthouse(url, flags, config);
  const categories = Object.values(lhr.categories);
  const failed = categories.flatMap((one) => one.auditRefs)
    .filter((one) => one.weight > 0 && lhr.audits[one.id].score !== null && lhr.audits[one.id].score < 0.9)
    .map((one) => `${one.id} (${lhr.audits[one.id].displayValue ?? lhr.audits[one.id].title})`);
  // Speed without what a busy machine changes: how long the main thread was blocked.
  const steady = lhr.categories.performance.auditRefs
    .filter((one) => one.weight > 0 && one.id !== "total-blocking-time");
  const whole = steady.reduce((sum, one) => sum + one.weight, 0);
  const sum = steady.reduce((all, one) => all + one.weight * (lhr.audits[one.id].score ?? 0), 0);
  console.log(JSON.stringify({
    url, failed, error: lhr.runtimeError?.message ?? null,
    scores: categories.map((one) => (one.score === null ? null : Math.round(one.score * 100))),
    steady: Math.round((sum / whole) * 100),
    metrics: metrics.map((one) => lhr.audits[one].numericValue ?? null),
  }));
}
