"""Talks to an installed kernel through the real jupyter_client and checks what it says.

Usage: kernel_conversation.py KERNEL_NAME
Exit: 0 when all is as expected, 1 with a reason when it is not.
The kernel is found as Jupyter finds it; set JUPYTER_PATH to point to one that is not installed.
"""

import queue
import sys
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60


class Unexpected(Exception):
    """The kernel said something else than it should."""


def expect(condition, reason):
    if not condition:
        raise Unexpected(reason)


class Conversation:
    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)

    def close(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)

    def reply_to(self, message_id, channel="shell"):
        get = {"shell": self.client.get_shell_msg, "control": self.client.get_control_msg}[channel]
        while True:
            message = get(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message

    def published_for(self, message_id):
        """All that is published for a request, from busy to idle."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def execute(self, code, **options):
        message_id = self.client.execute(code, **options)
        published = self.published_for(message_id)
        reply = self.reply_to(message_id)
        statuses = [m["content"]["execution_state"] for m in published if m["msg_type"] == "status"]
        expect(statuses == ["busy", "idle"], f"the statuses of {code!r} are {statuses}")
        expect(published[0]["msg_type"] == "status", f"the first message of {code!r} is not busy")
        return reply["content"], [m for m in published if m["msg_type"] != "status"]


def types(messages):
    return [message["msg_type"] for message in messages]


def text_of(messages, name):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)


def kernel_info(talk):
    for channel in ("shell", "control"):
        message_id = talk.client.kernel_info() if channel == "shell" else send_on_control(talk, "kernel_info_request", {})
        content = talk.reply_to(message_id, channel)["content"]
        expect(content["status"] == "ok", f"kernel_info on {channel} has the status {content['status']}")
        expect(content["protocol_version"].startswith("5."), f"the protocol is {content['protocol_version']}")
        expect(content["language_info"]["name"] == "C#", f"the language is {content['language_info']['name']}")
        expect(content["language_info"]["file_extension"] == ".cs", "the file extension is not .cs")


def send_on_control(talk, message_type, content):
    message = talk.client.session.msg(message_type, content)
    talk.client.control_channel.send(message)
    return message["header"]["msg_id"]


def value(talk):
    reply, messages = talk.execute("1 + 1")
    expect(reply["status"] == "ok", f"1 + 1 has the status {reply['status']}")
    expect(types(messages) == ["execute_input", "execute_result"], f"1 + 1 publishes {types(messages)}")
    data = messages[1]["content"]["data"]
    expect('<div class="dni-plaintext"><pre>2</pre></div>' in data["text/html"], f"1 + 1 shows {data}")
    expect(messages[1]["content"]["execution_count"] == reply["execution_count"], "the counts of reply and result differ")


def streams(talk):
    reply, messages = talk.execute(
        'Console.WriteLine("one"); Console.Error.WriteLine("oops"); await Task.Run(() => Console.WriteLine("two 😀"));')
    expect(reply["status"] == "ok", f"streams have the status {reply['status']}")
    expect(text_of(messages, "stdout") == "one\ntwo 😀\n", f"stdout is {text_of(messages, 'stdout')!r}")
    expect(text_of(messages, "stderr") == "oops\n", f"stderr is {text_of(messages, 'stderr')!r}")


def many_lines(talk):
    _, messages = talk.execute("for (int i = 0; i < 100_000; i++) Console.WriteLine(i);")
    expect(text_of(messages, "stdout") == "".join(f"{i}\n" for i in range(100_000)), "100,000 lines are not whole or in order")
    expect(len(messages) < 1000, f"100,000 lines came in {len(messages)} messages")


def display(talk):
    _, messages = talk.execute('var shown = display(HTML("<b>first</b>")); shown.Update(HTML("<b>second</b>"));')
    expect(types(messages) == ["execute_input", "display_data", "update_display_data"], f"display publishes {types(messages)}")
    first, second = messages[1]["content"], messages[2]["content"]
    expect(first["data"] == {"text/html": "<b>first</b>"}, f"display shows {first['data']}")
    expect(second["data"] == {"text/html": "<b>second</b>"}, f"the update shows {second['data']}")
    expect(first["transient"] == second["transient"], "the update has another display_id")


def update_from_another_cell(talk):
    _, messages = talk.execute("shown.Update(3);")
    expect(types(messages) == ["execute_input", "update_display_data"], f"an update publishes {types(messages)}")


def compile_error(talk):
    reply, messages = talk.execute('Console.Write("not run");\nint x = undeclared;')
    expect(reply["status"] == "error", f"an undeclared name has the status {reply['status']}")
    expect(types(messages) == ["execute_input", "error"], f"a compile error publishes {types(messages)}")
    expect("(2,9): error CS0103" in messages[1]["content"]["evalue"], f"the error is {messages[1]['content']['evalue']}")


def runtime_error(talk):
    reply, messages = talk.execute('int kept = 5;\nConsole.Write("before");\nthrow new InvalidOperationException("boom");')
    expect(reply["status"] == "error", f"an exception has the status {reply['status']}")
    expect(types(messages) == ["execute_input", "stream", "error"], f"an exception publishes {types(messages)}")
    error = messages[2]["content"]
    expect(error["ename"] == "System.InvalidOperationException" and error["evalue"] == "boom", f"the error is {error}")
    expect(any(line.endswith(":line 3") for line in error["traceback"]), f"no line of the cell in {error['traceback']}")
    reply, _ = talk.execute("kept")
    expect(reply["status"] == "ok", "a variable from before the exception is lost")


def stop_on_error(talk):
    failing = talk.client.execute('System.Threading.Thread.Sleep(500); throw new Exception("stop");')
    queued = talk.client.execute("1")
    talk.reply_to(failing)
    status = talk.reply_to(queued)["content"]["status"]
    expect(status == "aborted", f"a cell behind a failing one has the status {status}")
    reply, _ = talk.execute("1")
    expect(reply["status"] == "ok", "a cell sent after the failure does not run")


def silent(talk):
    before, _ = talk.execute("1")
    reply, messages = talk.execute('Console.WriteLine("quiet"); 5', silent=True)
    expect(reply["status"] == "ok" and messages == [], f"a silent cell publishes {types(messages)}")
    after, _ = talk.execute("1")
    expect(after["execution_count"] == before["execution_count"] + 1, "a silent cell counts")


def is_complete(talk):
    for code, status in (("1 + 1", "complete"), ("for (;;) {", "incomplete"), ("int 1;", "invalid"), ("#!markdown\n{", "complete")):
        found = talk.reply_to(talk.client.is_complete(code))["content"]["status"]
        expect(found == status, f"{code!r} is {found} and not {status}")


def small_requests(talk):
    expect(talk.reply_to(talk.client.history())["content"]["history"] == [], "there is a history")
    expect(talk.reply_to(talk.client.comm_info())["content"]["comms"] == {}, "there are comms")


def unknown_message(talk):
    talk.client.shell_channel.send(talk.client.session.msg("no_such_request", {}))
    talk.client.shell_channel.send(talk.client.session.msg("execute_request", {"no": "code"}))
    reply, _ = talk.execute("1")
    expect(reply["status"] == "ok", "the kernel does not survive an unknown message")


def wrong_signature(talk):
    key, talk.client.session.key = talk.client.session.key, b"wrong"
    talk.client.execute('throw new Exception("must not run")')
    talk.client.session.key = key
    reply, _ = talk.execute("1")
    expect(reply["status"] == "ok", "the kernel does not survive a wrong signature")


def heartbeat_while_busy(talk):
    message_id = talk.client.execute("System.Threading.Thread.Sleep(2500);")
    time.sleep(2)
    expect(talk.client.hb_channel.is_beating(), "the heart does not beat while a cell computes")
    talk.published_for(message_id)
    talk.reply_to(message_id)


def interrupt(talk):
    message_id = talk.client.execute("await Task.Delay(-1);")
    time.sleep(0.5)
    reply = talk.reply_to(send_on_control(talk, "interrupt_request", {}), "control")
    expect(reply["msg_type"] == "interrupt_reply", f"an interrupt is answered by {reply['msg_type']}")
    expect(talk.reply_to(message_id)["content"]["status"] == "error", "an awaiting cell is not interrupted")


def shutdown(talk):
    message_id = send_on_control(talk, "shutdown_request", {"restart": False})
    content = talk.reply_to(message_id, "control")["content"]
    expect(content == {"status": "ok", "restart": False}, f"shutdown is answered by {content}")
    end = time.monotonic() + 5
    while talk.manager.is_alive() and time.monotonic() < end:
        time.sleep(0.05)
    expect(not talk.manager.is_alive(), "the kernel's process lives 5 s after shutdown")


TOPICS = (
    kernel_info, value, streams, many_lines, display, update_from_another_cell, compile_error, runtime_error, stop_on_error, silent,
    is_complete, small_requests, unknown_message, wrong_signature, heartbeat_while_busy, interrupt, shutdown,
)


def main(name):
    talk = Conversation(name)
    try:
        for topic in TOPICS:
            topic(talk)
            print(f"{topic.__name__}: ok", flush=True)
    except Unexpected as reason:
        print(f"{topic.__name__}: {reason}", file=sys.stderr)
        return 1
    except queue.Empty:
        print(f"{topic.__name__}: the kernel said nothing for {PATIENCE} s", file=sys.stderr)
        return 1
    finally:
        talk.close()
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
