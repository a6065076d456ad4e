"""A real nginx on the loopback address, with the configuration in docs/."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIGURATION = Path(__file__).parents[2] / "docs" / "nginx.conf"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PATIENCE = 10
"""Seconds."""
WHOLE = """\
load_module {module};
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
access_log off;
client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi;
scgi_temp_path {folder}/scgi;
{site}
{others}
}}
"""


def is_there() -> bool:
    """Tell whether nginx and its module are installed."""
    return bool(shutil.which("nginx")) and MODULE.exists()


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def served(published: Path, folder: Path, others: str = "") -> Iterator[int]:
    """Serve a site, with nginx's own files in a folder and further servers; yield the port."""
    port = free_port()
    site = CONFIGURATION.read_text("utf-8").replace("127.0.0.1:8080", f"127.0.0.1:{port}")
    site = re.sub(r"root [^;]+;", f"root {published};", site)
    whole = WHOLE.format(module=MODULE, folder=folder, site=site, others=others)
    (folder / "nginx.conf").write_text(whole)
    for path in (published, *published.parents):
        if path.stat().st_uid == os.getuid():
            path.chmod(path.stat().st_mode | 0o055)  # its workers are nobody
    command = ["nginx", "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_for(port, process)
            yield port
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    process.terminate()
    message = f"nginx did not begin: {process.communicate()[1]}"
    raise RuntimeError(message)
