import { data, paths } from "../data.js";

export function GET() {
  const places = paths.map((path) => `<url><loc>${data.site.url}${path}</loc></url>\n`).join("");
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places}</urlset>\n`,
  );
}
