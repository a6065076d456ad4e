// Loads a list of data, once. From a server it is read as data, so it cannot act; from disk, where
// nothing may be read so, it runs as the script that it also is.
"use strict";

const load = (() => {
  const arrived = {};
  const asked = {};
  globalThis.loaded = (rows) => (arrived[document.currentScript.src] = rows);

  const read = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    const text = await answer.text();
    return JSON.parse(text.slice("loaded(".length, text.lastIndexOf(")")));
  };
  const run = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = () => resolve(arrived[script.src]);
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
  const get = location.protocol.startsWith("http") ? read : run;

  return (path) =>
    (asked[path] ??= get(path).catch((error) => {
      delete asked[path];
      throw error;
    }));
})();
