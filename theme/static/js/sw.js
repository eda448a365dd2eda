// Pages that were visited, and the agenda, without network.
//
// It is written short, because it has at most 1 KB as it is published: `h` is where the site lies,
// `f` the files that are always at hand, the page that says that there is no network first; `b` is
// the cache, and `k` tells by what an address is kept. The build gives `KEPT`, the paths of those
// files, `SAID`, what stands above an old copy by language, and a digest before all of it, so
// that browsers install the worker anew when the agenda is another one.
//
// There is one cache for all versions: whatever comes from the network takes the old copy's place,
// and what nothing needs any more is soon among the oldest. So a new worker need not hurry.
let h = registration.scope, f = KEPT.map(p => h + p),
  // No cache remembers what was searched for, or who sent a link.
  k = u => u.split(/[?#]/)[0],
  // A page is asked for anew, or its copy says its age; most else has its digest in its name.
  o = {cache: "no-cache"};

// The pages that are open now were loaded before there was a worker.
oninstall = e => e.waitUntil(caches.open(h).then(async b => {
  for (c of [...f, ...(await clients.matchAll({includeUncontrolled: 1})).map(c => k(c.url))])
    await b.add(new Request(c, o))
}));

onfetch = e => {
  let r = e.request, u = k(r.url), p = r.mode == "navigate", n = fetch(r, p ? o : {});
  // Of what is opened only pages are kept: no data, no whole picture. The oldest goes first.
  e.waitUntil(n.then(async a => {
    if (a.ok && (!p || /\/$/.test(u))) {
      a = a.clone();
      b = await caches.open(h);
      await b.put(u, a);
      (await b.keys()).filter(x => !f.includes(x.url)).slice(0, -60).map(x => b.delete(x))
    }
  }));
  e.respondWith(caches.open(h).then(async b => {
    let c = await b.match(u);
    // A network from which nothing comes for five seconds is none, where there is a copy.
    try {
      return await Promise.race([n, new Promise((_, x) => c && setTimeout(x, 5e3))])
    } catch {
      if (!c || !p) return c || p && b.match(f[0]);
      u = await c.text();
      p = u.match(/lang="(..)/)[1];
      return new Response(u.replace(/<main.*?>/, m => m + "<p role=status>" + SAID[p] + new Date(c.headers.get("date")).toLocaleString(p + "-GB", {dateStyle: "long", timeStyle: "short"})), c)
    }
  }))
};
