import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://example.org",
  outDir: "out",
  publicDir: "static",
  trailingSlash: "always",
});
