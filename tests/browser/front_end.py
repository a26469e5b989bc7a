"""What the tests of Jupyter's front ends share: waiting for what a page shows, and the server behind it."""

import contextlib
import os
import socket
import subprocess
import time

PATIENCE = 300  # seconds; long, for a loaded machine: it only bounds how long something stuck is waited for


class Unexpected(Exception):
    """The page shows something else than it should."""


def expect(condition, reason):
    if not condition:
        raise Unexpected(reason)


def wait_until(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.2)
    raise Unexpected(f"{what}: not within {PATIENCE} s")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def private_jupyter(folder):
    """An environment in which Jupyter finds nothing of the user's."""
    return {
        **os.environ,
        "JUPYTER_DATA_DIR": str(folder / "data-of-jupyter"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
    }


@contextlib.contextmanager
def server(folder, command, port):
    """A server in a private Jupyter, until it answers on its port; what it last said is told with what goes wrong."""
    log_file = folder / "server.log"
    with open(log_file, "w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=private_jupyter(folder), stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: answers(port, process), "the server answers")
        yield
    except Unexpected as reason:
        said = log_file.read_text(encoding="utf-8").strip().splitlines()
        raise Unexpected(f"{reason}; the server last said: {' / '.join(said[-3:])}") from reason
    finally:
        process.terminate()
        process.wait()


def answers(port, process):
    expect(process.poll() is None, "the server ended")
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
