import { data, escaped, newest, render } from "../data.js";

function entry(claim) {
  const address = `${data.site.url}/claims/${claim.id}/`;
  return `<entry><title>${escaped(claim.title)}</title><id>${address}</id><link href="${address}"/><updated>${claim.date}T00:00:00Z</updated><author><name>${escaped(data.site.organisation)}</name></author><content type="html">${escaped(render(claim.analysis))}</content></entry>\n`;
}

export function GET() {
  const { title, url } = data.site;
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(title)}</title><id>${url}/</id><updated>${newest[0].date}T00:00:00Z</updated><link rel="self" href="${url}/feed.xml"/>\n${newest.slice(0, 20).map(entry).join("")}</feed>\n`,
  );
}
