"""What may go wrong on a page, noted as it happens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8")
HTTP_ERRORS = 400
MOST_SHOWN = 60


class Watch:
    """Opens pages in a context and notes every fault with the page that has it.

    Faults are errors and warnings of the console (a breach of the content security policy is
    one), uncaught errors, requests that fail, and requests to anywhere but `home`.
    """

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.home = home
        self.faults: list[str] = []
        self.context = context
        self.page: Page = context.new_page()
        self._at, self._width = "", 0
        self._listeners = {
            "console": self._console,
            "weberror": lambda error: self.note(f"uncaught: {error.error}"),
            "request": self._request,
            "requestfailed": self._failed,
            "response": self._response,
        }
        for event, listener in self._listeners.items():
            context.on(event, listener)

    def close(self) -> None:
        """Leave the context as it was found."""
        for event, listener in self._listeners.items():
            self.context.remove_listener(event, listener)
        self.context.unroute_all()
        for page in self.context.pages:
            page.close()

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until everything that it asks for has come."""
        self._at = path
        self.page.goto(self.home + path, wait_until="load")
        return self.page

    def resize(self, width: int) -> None:
        """Look at the page in another width."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self._width = width

    def report(self) -> str:
        """Return the faults, a line each; empty when there are none."""
        shown = self.faults[:MOST_SHOWN]
        more = len(self.faults) - len(shown)
        return "\n".join([*shown, f"and {more} more"] if more else shown)

    def note(self, fault: str) -> None:
        """Note a fault of the page that was opened last."""
        at = f"{self._at} at {self._width}" if self._width else self._at
        self.faults.append(f"{at}: {fault}")

    def probe(self, name: str, *arguments: Any) -> Any:
        """Call a function of probe.js in the page."""
        call = f"(given) => {{ {PROBE}\nreturn {name}(...given); }}"
        return self.page.evaluate(call, arguments)

    def look(self, *names: str) -> None:
        """Note each fault that functions of probe.js find."""
        calls = ", ".join(f"...{name}()" for name in names)
        for fault in self.page.evaluate(f"() => {{ {PROBE}\nreturn [{calls}]; }}"):
            self.note(fault)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.note(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.home):
            self.note(f"asks elsewhere: {request.url}")

    def _failed(self, request: Request) -> None:
        # Who leaves a page before its icon has come drops that request; that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= HTTP_ERRORS:
            self.note(f"answered with {response.status}: {response.url}")
