export default { lang: "id", layout: "article.njk", permalink: (data) => data.address };
