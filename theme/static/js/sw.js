// Pages that were visited, and the agenda, without network.
//
// It is written short, because it has at most 1 KB as it is published: `h` is where the site lies,
// `f` the files that are always at hand, the page that says that there is no network first; `b` is
// the cache, and `k` tells by what an address is kept. The build gives `KEPT`, the paths of those
// files, `SAID`, what stands above an old copy by language, and a digest before all of it, so
// that browsers install the worker anew when the agenda is another one.
//
// There is one cache for all versions: whatever comes from the network takes the old copy's place,
// and what nothing needs any more is soon among the oldest.
let h = registration.scope, f = KEPT.map(p => h + p), b,
  // No cache remembers what was searched for, or who sent a link.
  k = u => u.split(/[?#]/)[0];

// The pages that are open now were loaded before there was a worker.
oninstall = e => e.waitUntil((async () => {
  skipWaiting();
  b = await caches.open(h);
  await b.addAll(f);
  for (c of await clients.matchAll({includeUncontrolled: 1})) await b.add(k(c.url))
})());

onfetch = e => {
  let r = e.request, u = k(r.url), p = r.mode == "navigate", n = fetch(r);
  // Of what is opened only pages are kept: no data, no whole picture. The oldest goes first.
  e.waitUntil(n.then(async a => {
    if (a.ok && (!p || /\/$/.test(u))) {
      a = a.clone();
      b = await caches.open(h);
      await b.put(u, a);
      (await b.keys()).filter(o => !f.includes(o.url)).slice(0, -60).map(o => b.delete(o))
    }
  }));
  e.respondWith((async () => {
    b = await caches.open(h);
    let c = await b.match(u);
    // A network from which nothing comes for five seconds is none, where there is a copy.
    try {
      return await Promise.race([n, new Promise((_, x) => c && setTimeout(x, 5e3))])
    } catch {
      if (!c || !p) return c || p && b.match(f[0]);
      u = await c.text();
      p = u.match(/lang="(..)/)[1];
      return new Response(u.replace(/<main.*?>/, m => m + "<mark role=status>" + SAID[p] + new Date(c.headers.get("date")).toLocaleString(p + "-GB", {dateStyle: "long", timeStyle: "short"}) + "</mark>"), c)
    }
  })())
};
