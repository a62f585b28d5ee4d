"""requests, with a session for each thread."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

import threading

import requests

from contending import documents, posting


def main():
    """Sends documents, and reads the answers."""
    body, headers = documents.text("good"), posting.headers()
    own = threading.local()

    def post():
        if not hasattr(own, "session"):
            own.session = requests.Session()
            own.session.headers.update(headers)
        return own.session.post(posting.URL, data=body).json()

    posting.by_threads(post)


if __name__ == "__main__":
    main()
