"""httpx: its async client one at a time, threads where many are under way; each is what it is better at."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

import httpx

from contending import documents, posting


def main():
    """Sends documents, and reads the answers."""
    body = documents.text("good")
    limits = httpx.Limits(max_connections=posting.at_once(), max_keepalive_connections=posting.at_once())
    with httpx.Client(headers=posting.headers(), limits=limits) as client:
        posting.by_threads(lambda: client.post(posting.URL, content=body).json())


if __name__ == "__main__":
    main()
