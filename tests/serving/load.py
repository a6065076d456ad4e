"""How many readers one nginx serves: `python -m tests.serving.load output-published`.

wrk asks for pages of the published site, and for a file of equal size from a server of nginx's
own making; the ratio of the two is what our headers and maps cost. Bounded in time; prints only.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.serving.nginx import free_port, is_there, served

SECONDS = 5
ROUNDS = 3
PAGES = ("index.html", "claims/index.html", "claims.csv")


def main(site: Path) -> int:
    """Print requests per second of each page beside a plain file of its size, and their ratio."""
    if not is_there() or not shutil.which("wrk"):
        sys.stderr.write("This needs nginx with brotli_static, and wrk.\n")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        port = free_port()
        plain = f"server {{ listen 127.0.0.1:{port}; root {folder}; }}"
        for page in PAGES:
            (folder / "plain.bin").write_bytes((site / page).read_bytes())
            with served(site, folder, plain) as ours:
                rates = [(_rate(ours, page), _rate(port, "plain.bin")) for _ in range(ROUNDS)]
            mine, theirs = (sorted(column)[ROUNDS // 2] for column in zip(*rates, strict=True))
            figures = f"{mine:9,.0f}/s  plain {theirs:9,.0f}/s  ratio {mine / theirs:.2f}"
            sys.stdout.write(f"{page:24} {figures}\n")
    return 0


def _rate(port: int, path: str) -> float:
    """Return requests per second; an answer that is an error ends the run."""
    command = ["wrk", "-t1", "-c32", f"-d{SECONDS}s", f"http://127.0.0.1:{port}/{path}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(said)
    found = re.search(r"Requests/sec:\s+([0-9.]+)", said)
    return float(found[1]) if found else 0.0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]).resolve()))
