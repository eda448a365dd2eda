export default { lang: "en", layout: "article.njk", permalink: (data) => data.address };
