"""An issuer of OpenID Connect for tests: a small server of our own, on this machine, that vouches for whom it is told.

It holds nodes to what the standard asks: the client's secret, the address to come back to, and the proof that whoever
redeems a code is who asked for it (RFC 7636).
"""

import base64
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt

CLIENT, SECRET = "paraph-test", "quiet:words"


@dataclass
class Issuer:
    """What the issuer says, and what it was asked."""

    address: str = ""
    person: dict[str, object] = field(default_factory=dict)
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Code -> the challenge it was asked with, and where it goes."""

    audience: str = CLIENT
    broken: bool = False

    def authorize(self, address: str) -> str:
        """What the person's browser does at the issuer: sign in, and be sent back with a code."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = (asked["code_challenge"], asked["redirect_uri"])
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def discovery(self) -> dict[str, object]:
        """The well-known document."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def token(self, asked: dict[str, str]) -> dict[str, object] | None:
        """A token for a code that is redeemed rightly, and once."""
        challenge, back = self.codes.pop(asked.get("code", ""), ("", ""))
        shown = base64.urlsafe_b64encode(sha256(asked.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        right = asked.get("client_secret") == SECRET and asked.get("redirect_uri") == back and shown == challenge
        if not right:
            return None
        now = int(time.time())
        claims = {"iss": self.address, "aud": self.audience, "exp": now + 60, "iat": now, **self.person}
        return {"access_token": "a", "token_type": "Bearer", "id_token": jwt.encode(claims, "k" * 32, "HS256")}


@contextmanager
def issuer() -> Iterator[Issuer]:
    """An issuer that answers while this lasts."""
    held = Issuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = {"/.well-known/openid-configuration": held.discovery(), "/userinfo": held.person}
            self._answer(None if held.broken else known.get(self.path))

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(held.token({name: values[0] for name, values in parse_qs(data).items()}))

        def _answer(self, value: object) -> None:
            data = json.dumps(value or {"error": "invalid_grant"}).encode()
            self.send_response(200 if value else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    held.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield held
    finally:
        server.shutdown()
        server.server_close()
