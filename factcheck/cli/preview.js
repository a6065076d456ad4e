// Reloads the page when it is not of the last version any more
const shown = new URL(document.currentScript.src).search.slice(1);
new EventSource('/.preview').onmessage = ({ data }) => {
  if (data !== shown) location.reload();
};
