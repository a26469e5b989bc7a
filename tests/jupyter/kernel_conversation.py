"""Talks to a kernel through the real jupyter_client and checks what it says.

Usage: kernel_conversation.py KERNEL.dll
Exit: 0 when all is as expected; 1 with the topic and the reason, in one line, at the first thing that is not.
Nothing that the user has installed in Jupyter takes part, and nothing stays behind.
"""

import json
import os
import pathlib
import queue
import sys
import tempfile
import time
import zipfile

import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

# Long, for a loaded machine: it only bounds how long a silent kernel is waited for.
PATIENCE = 60

# jupyter_client sends a kernel SIGTERM when it has not ended 2.5 s after its shutdown_reply.
SECONDS_TO_END = 2


class Unexpected(Exception):
    """The kernel said something else than it should."""


def expect(condition, reason):
    if not condition:
        raise Unexpected(reason)


class Conversation:
    def __init__(self, kernel, folder):
        self.folder = pathlib.Path(folder)
        self.gates = 0
        specification = self.folder / "kernels" / "under-test" / "kernel.json"
        specification.parent.mkdir(parents=True)
        specification.write_text(json.dumps({
            "argv": ["dotnet", kernel, "--connection-file", "{connection_file}"],
            "display_name": "under test",
            "language": "C#",
            "interrupt_mode": "message",
        }), encoding="utf-8")
        self.runtime = self.folder / "runtime"
        self.runtime.mkdir()
        os.environ["JUPYTER_RUNTIME_DIR"] = str(self.runtime)
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "cache")
        self.manager = KernelManager(
            kernel_name="under-test",
            kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(self.folder / "kernels")]),
            connection_file=str(self.runtime / "connection.json"))
        # As 'jupyter run' does, which hands on to the kernel the name of the file that it runs.
        self.manager.start_kernel(extra_arguments=["cells.txt"])
        self.client = self.manager.client()
        self.client.start_channels()
        try:
            self.client.wait_for_ready(timeout=PATIENCE)
        except RuntimeError as reason:
            self.close()
            raise Unexpected(f"the kernel does not start: {reason}") from reason

    def close(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)

    def gate(self):
        """A file that does not exist yet, and C# that waits for it on the kernel's thread."""
        self.gates += 1
        path = self.folder / f"gate{self.gates}"
        return path, f'while (!System.IO.File.Exists(@"{path}")) System.Threading.Thread.Sleep(10);'

    def on_control(self, message_type, content):
        message = self.client.session.msg(message_type, content)
        self.client.control_channel.send(message)
        return self.reply_to(message["header"]["msg_id"], "control")

    def reply_to(self, message_id, channel="shell"):
        get = {"shell": self.client.get_shell_msg, "control": self.client.get_control_msg}[channel]
        while True:
            message = get(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message

    def wait_for_display(self, message_id):
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id and message["msg_type"] == "display_data":
                return

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
        parents = {m["parent_header"]["msg_type"] for m in published}
        expect(parents == {"execute_request"}, f"the parents of {code!r} are {parents}")
        expect(reply["msg_type"] == "execute_reply", f"{code!r} is answered by {reply['msg_type']}")
        return reply["content"], [m for m in published if m["msg_type"] != "status"]


def types(messages):
    return [message["msg_type"] for message in messages]


def text_of(messages, name):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)


def kernel_info(talk):
    on_shell = talk.reply_to(talk.client.kernel_info())
    for reply in (on_shell, talk.on_control("kernel_info_request", {})):
        content = reply["content"]
        expect(reply["msg_type"] == "kernel_info_reply", f"kernel_info is answered by {reply['msg_type']}")
        expect(content["status"] == "ok", f"kernel_info has the status {content['status']}")
        expect(content["protocol_version"] == reply["header"]["version"] == "5.4", f"the protocol is {content['protocol_version']}")
        for name in ("implementation", "implementation_version", "banner"):
            expect(content.get(name), f"kernel_info has no {name}")
        language = {name: content["language_info"].get(name) for name in ("name", "mimetype", "file_extension", "pygments_lexer")}
        expected = {"name": "C#", "mimetype": "text/x-csharp", "file_extension": ".cs", "pygments_lexer": "csharp"}
        expect(language == expected, f"the language is {language}")


def welcome(talk):
    """A subscription is answered, so that a client need not ask until it is answered around a reply."""
    other = talk.manager.client()
    other.start_channels(shell=False, stdin=False, hb=False, control=False)
    message = other.get_iopub_msg(timeout=PATIENCE)
    other.stop_channels()
    expect(message["msg_type"] == "iopub_welcome", f"the first that a new client hears is {message['msg_type']}")
    expect(message["content"] == {"subscription": ""}, f"the welcome says {message['content']}")
    expect(message["parent_header"] == {}, f"the welcome has the parent {message['parent_header']}")


def value(talk):
    reply, messages = talk.execute("1 + 1")
    expect(reply["status"] == "ok", f"1 + 1 has the status {reply['status']}")
    expect(types(messages) == ["execute_input", "execute_result"], f"1 + 1 publishes {types(messages)}")
    data = messages[1]["content"]["data"]
    expect(set(data) == {"text/html", "text/plain"} and data["text/plain"] == "2", f"1 + 1 shows {data}")
    expect('<div class="dni-plaintext"><pre>2</pre></div>' in data["text/html"], f"1 + 1 shows {data}")
    counts = {reply["execution_count"], *(m["content"]["execution_count"] for m in messages)}
    expect(len(counts) == 1, f"input, result and reply have the counts {counts}")
    _, messages = talk.execute('"text"')
    expect(messages[1]["content"]["data"] == {"text/plain": "text"}, f"a string shows {messages[1]['content']['data']}")


def streams(talk):
    reply, messages = talk.execute(
        'Console.WriteLine("one"); Console.Error.WriteLine("oops"); await Task.Run(() => Console.WriteLine("two 😀"));')
    expect(reply["status"] == "ok", f"streams have the status {reply['status']}")
    found = [(m["content"]["name"], m["content"]["text"]) for m in messages if m["msg_type"] == "stream"]
    expect(found == [("stdout", "one\n"), ("stderr", "oops\n"), ("stdout", "two 😀\n")], f"the streams are {found}")


def output_in_order(talk):
    _, messages = talk.execute('Console.Write("before"); display("shown"); Console.Write("after"); 7')
    expected = ["execute_input", "stream", "display_data", "stream", "execute_result"]
    expect(types(messages) == expected, f"text, a display, text and a value publish {types(messages)}")


def many_lines(talk):
    _, messages = talk.execute("for (int i = 0; i < 100_000; i++) Console.WriteLine(i);")
    expect(text_of(messages, "stdout") == "".join(f"{i}\n" for i in range(100_000)), "100,000 lines are not whole or in order")
    expect(len(messages) < 1000, f"100,000 lines came in {len(messages)} messages")


def clear_output(talk):
    _, messages = talk.execute('Console.Write("a"); ClearOutput(); Console.Write("b"); ClearOutput(wait: true); Console.Write("c");')
    expected = ["execute_input", "stream", "clear_output", "stream", "clear_output", "stream"]
    expect(types(messages) == expected, f"text that is cleared publishes {types(messages)}")
    waits = [m["content"] for m in messages if m["msg_type"] == "clear_output"]
    expect(waits == [{"wait": False}, {"wait": True}], f"clearing says {waits}")


def display(talk):
    _, messages = talk.execute('var shown = display(HTML("<b>first</b>")); shown.Update(HTML("<b>second</b>"));')
    expect(types(messages) == ["execute_input", "display_data", "update_display_data"], f"display publishes {types(messages)}")
    first, second = messages[1]["content"], messages[2]["content"]
    expect(first["data"] == {"text/html": "<b>first</b>", "text/plain": "first"}, f"display shows {first['data']}")
    expect(second["data"] == {"text/html": "<b>second</b>", "text/plain": "second"}, f"the update shows {second['data']}")
    expect(first["transient"] == second["transient"], "the update has another display_id")


def update_from_another_cell(talk):
    _, messages = talk.execute("shown.Update(3);")
    expect(types(messages) == ["execute_input", "update_display_data"], f"an update publishes {types(messages)}")


def context_display(talk):
    talk.execute("using Microsoft.DotNet.Interactive;")
    _, messages = talk.execute('KernelInvocationContext.Current.Display("shown", "text/plain").Update("changed");')
    expect(types(messages) == ["execute_input", "display_data", "update_display_data"], f"the context's display publishes {types(messages)}")
    shown = [m["content"]["data"] for m in messages[1:]]
    expect(shown == [{"text/plain": "shown"}, {"text/plain": "changed"}], f"the context's display shows {shown}")


def warning(talk):
    reply, messages = talk.execute('#nullable enable\nstring? maybe = null;\nConsole.Write("shown");\nstring name = maybe;')
    expect(reply["status"] == "ok", f"a cell with a warning has the status {reply['status']}")
    expect(types(messages) == ["execute_input", "stream", "stream"], f"a cell with a warning publishes {types(messages)}")
    expect(text_of(messages[1:2], "stderr") == "\n(4,15): warning CS8601: Possible null reference assignment.\n\n", f"the warning is {messages[1]}")


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
    expect({name: reply[name] for name in ("ename", "evalue", "traceback")} == error, "the reply has another error than iopub")
    _, messages = talk.execute("$\"{kept}\"")
    expect(shown_text(messages) == "5", f"a variable from before the exception is {shown_text(messages)!r}")


def shown_text(messages):
    return messages[-1]["content"].get("data", {}).get("text/plain")


def stop_on_error(talk):
    for stop, expected in ((True, "aborted"), (False, "ok")):
        gate, wait = talk.gate()
        failing = talk.client.execute(wait + ' throw new Exception("stop");', stop_on_error=stop)
        queued = talk.client.execute("1")
        talk.on_control("kernel_info_request", {})
        time.sleep(0.2)
        gate.touch()
        expect(talk.reply_to(failing)["content"]["status"] == "error", "a cell that throws has not the status error")
        content = talk.reply_to(queued)["content"]
        status = content["status"]
        expect("execution_count" in content, f"behind a failing cell, a cell is answered by {content}")
        published = types(talk.published_for(queued))
        bracket = (published[0], published[-1])
        expect(bracket == ("status", "status"), f"behind a failing cell, a cell publishes {published}")
        expect(status == expected, f"behind a failing cell with stop_on_error={stop}, a cell has the status {status}")
    reply, _ = talk.execute("1")
    expect(reply["status"] == "ok", "a cell sent after the failure does not run")


def silent(talk):
    before, _ = talk.execute("1")
    reply, messages = talk.execute('Console.WriteLine("quiet"); 5', silent=True)
    expect(reply["status"] == "ok" and messages == [], f"a silent cell publishes {types(messages)}")
    after, _ = talk.execute("1")
    expect(after["execution_count"] == before["execution_count"] + 1, "a silent cell counts")


def without_history(talk):
    before, _ = talk.execute("1")
    reply, messages = talk.execute('"seen"', store_history=False)
    expect(reply["status"] == "ok" and shown_text(messages) == "seen", "a cell that is not to be stored shows nothing")
    after, _ = talk.execute("1")
    expect(after["execution_count"] == before["execution_count"] + 1, "a cell that is not to be stored counts")


def is_complete(talk):
    for code, status in (("1 + 1", "complete"), ("for (;;) {", "incomplete"), ("int 1;", "invalid"), ("#!markdown\n{", "complete")):
        content = talk.reply_to(talk.client.is_complete(code))["content"]
        expect(content["status"] == status, f"{code!r} is {content['status']} and not {status}")
        expect(("indent" in content) == (status == "incomplete"), f"{code!r} is answered by {content}")


def complete(talk):
    talk.execute("using System.Text.Json; var measurements = new List<double>();")
    for before, after, start, end, expected in (
            ("Console.Wri", "", 8, 11, ["Write", "WriteLine"]),
            ("measu", "", 0, 5, ["measurements"]),
            ("measurements.SelectM", "(x => x)", 13, 20, ["SelectMany"]),
            ("JsonSerializer.SerializeToU", "", 15, 27, ["SerializeToUtf8Bytes"]),
            ('Console.Write("😀😀"); Math.Cop', "ySig", 26, 33, ["CopySign"]),
            ("#!ti", "", 0, 4, ["#!time"]),
            ("#!html\n<b>Console.Wri", "", 21, 21, []),
            ('#r "/', '"', 5, 5, [])):
        content = talk.reply_to(talk.client.complete(before + after, len(before)))["content"]
        expect(content["status"] == "ok", f"the completion of {before!r} is answered by {content}")
        expect(content["matches"] == expected, f"{before!r} is completed by {content['matches']}")
        places = content["cursor_start"], content["cursor_end"]
        expect(places == (start, end), f"the completion of {before!r} replaces {places}")
        typed = content["metadata"]["_jupyter_types_experimental"]
        expect([match["text"] for match in typed] == content["matches"], f"the types of the completion of {before!r} are {typed}")
        expect(all(match["type"] and (match["start"], match["end"]) == places for match in typed), f"a type of {typed} is not whole")


def inspect(talk):
    talk.execute('/// <summary>How far off.</summary>\n/// <param name="guess">Of the net.</param>\ndouble Loss(double guess) => guess;')
    for code, cursor, plain in (
            ("Loss(1)", 2, "double Loss(double guess)\n\nHow far off.\n\n  guess: Of the net."),
            ('"😀"; Loss', 9, "double Loss(double guess)\n\nHow far off.\n\n  guess: Of the net."),
            ("Loss(", 5, "double Loss(double guess)\n\nHow far off.\n\n  guess: Of the net."),
            ("kept", 4, "(field) int kept")):
        content = talk.reply_to(talk.client.inspect(code, cursor))["content"]
        expect(content["status"] == "ok" and content["found"], f"the inspection of {code!r} is answered by {content}")
        expect(content["data"]["text/plain"] == plain, f"of {code!r} is said {content['data']}")
        expect("```csharp" in content["data"]["text/markdown"], f"of {code!r} is said {content['data']}")
    content = talk.reply_to(talk.client.inspect("nothing_of_that_name", 3))["content"]
    expect((content["status"], content["found"], content["data"]) == ("ok", False, {}), f"an unknown name is inspected by {content}")


def misplaced_cursors(talk):
    for kind in ("complete", "inspect"):
        for cursor, status in ((-5, "ok"), (10**6, "ok"), ("1", "error"), (None, "ok"), ([], "error")):
            message = talk.client.session.msg(f"{kind}_request", {"code": "Console.Wri", "cursor_pos": cursor, "detail_level": 0})
            talk.client.shell_channel.send(message)
            reply = talk.reply_to(message["header"]["msg_id"])
            expect(reply["msg_type"] == f"{kind}_reply", f"a cursor at {cursor!r} is answered by {reply['msg_type']}")
            expect(reply["content"]["status"] == status, f"a cursor at {cursor!r} is answered by {reply['content']}")


def small_requests(talk):
    for target in (None, "jupyter.widget"):
        content = talk.reply_to(talk.client.comm_info(target))["content"]
        expect(content == {"status": "ok", "comms": {}}, f"for the target {target} there are comms: {content}")
    port = talk.on_control("connect_request", {})["content"]["shell_port"]
    expect(port == talk.client.shell_port, f"connect names the shell port {port} and not {talk.client.shell_port}")


def history(talk):
    for code, options in (('"first"', {}), ('"unstored"', {"store_history": False}), ('"silent"', {"silent": True}), ("2", {})):
        reply, _ = talk.execute(code, **options)
    last = reply["execution_count"]
    for options, expected in (
            ({"hist_access_type": "tail", "n": 2}, [[1, last - 1, '"first"'], [1, last, "2"]]),
            ({"hist_access_type": "tail", "n": 2, "output": True}, [[1, last - 1, ['"first"', "first"]], [1, last, ["2", "2"]]]),
            ({"hist_access_type": "range", "session": 0, "start": last - 1, "stop": last}, [[1, last - 1, '"first"']]),
            ({"hist_access_type": "search", "pattern": "*irst?", "unique": True}, [[1, last - 1, '"first"']]),
            ({"hist_access_type": "range", "session": -1}, [])):
        content = talk.reply_to(talk.client.history(**options))["content"]
        expect(content["status"] == "ok" and content["history"] == expected, f"the history for {options} is {content}")


def user_expressions(talk):
    reply, messages = talk.execute("var asked = 20;", user_expressions={"text": '$"{asked + 1}"', "wrong": "nowhere"})
    expect(types(messages) == ["execute_input"], f"user expressions publish {types(messages)}")
    values = reply["user_expressions"]
    expected = {"status": "ok", "data": {"text/plain": "21"}, "metadata": {}}
    expect(values["text"] == expected, f"a user expression is {values['text']}")
    expect(values["wrong"]["status"] == "error" and "CS0103" in values["wrong"]["evalue"], f"a wrong one is {values['wrong']}")
    expect(reply["payload"] == [], f"the payload is {reply['payload']}")
    reply, _ = talk.execute("throw new Exception();", user_expressions={"text": "1"})
    expect("user_expressions" not in reply, "a cell that fails has user expressions")


def comm_open(talk):
    message = talk.client.session.msg("comm_open", {"comm_id": "here", "target_name": "nowhere", "data": {}})
    talk.client.shell_channel.send(message)
    published = [m for m in talk.published_for(message["header"]["msg_id"]) if m["msg_type"] != "status"]
    expect(types(published) == ["comm_close"], f"a comm that is opened gets {types(published)}")
    expect(published[0]["content"]["comm_id"] == "here", f"the comm closed is {published[0]['content']['comm_id']}")


    for message_type in ("comm_msg", "comm_close"):
        message = talk.client.session.msg(message_type, {"comm_id": "here", "data": {}})
        talk.client.shell_channel.send(message)
        published = types(talk.published_for(message["header"]["msg_id"]))
        expect(published == ["status", "status"], f"{message_type} gets {published}")


def unknown_message(talk):
    message = talk.client.session.msg("no_such_request", {})
    talk.client.shell_channel.send(message)
    published = types(talk.published_for(message["header"]["msg_id"]))
    expect(published == ["status", "status"], f"an unknown message gets {published}")
    talk.client.shell_channel.send(talk.client.session.msg("no_such_request", {}))
    talk.client.shell_channel.send(talk.client.session.msg("execute_request", {"no": "code"}))
    reply, _ = talk.execute("1")
    expect(reply["status"] == "ok", "the kernel does not survive an unknown message")


def wrong_signature(talk):
    talk.execute("int runs = 0;")
    key, talk.client.session.key = talk.client.session.key, b"wrong"
    talk.client.execute("runs++;")
    talk.client.session.key = key
    _, messages = talk.execute('$"{runs}"')
    expect(shown_text(messages) == "0", f"after a message with a wrong signature, runs is {shown_text(messages)!r}")


def replay(talk):
    message = talk.client.session.msg("execute_request", {"code": "runs++;"})
    talk.client.shell_channel.send(message)
    talk.client.shell_channel.send(message)
    _, messages = talk.execute('$"{runs}"')
    expect(shown_text(messages) == "1", f"after a message sent twice, runs is {shown_text(messages)!r}")


def alive_while_a_cell_computes(talk):
    gate, wait = talk.gate()
    message_id = talk.client.execute(wait)
    with zmq.Context() as context, context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.connect(f"tcp://{talk.client.ip}:{talk.client.hb_port}")
        for beat in (b"one", b"two"):
            heart.send(beat)
            expect(heart.poll(PATIENCE * 1000), "the heart does not beat while a cell computes")
            echo = heart.recv()
            expect(echo == beat, f"the heart answers {beat} by {echo}")
    talk.on_control("kernel_info_request", {})
    gate.touch()
    status = talk.reply_to(message_id)["content"]["status"]
    expect(status == "ok", f"a cell that computes for long has the status {status}")


def answer(talk, message_id, expected, value):
    """Answers the question that a running cell asks."""
    question = talk.client.get_stdin_msg(timeout=PATIENCE)
    expect(question["msg_type"] == "input_request", f"on stdin comes {question['msg_type']}")
    expect(question["content"] == expected, f"the question is {question['content']}")
    expect(question["parent_header"]["msg_id"] == message_id, "a question does not name the cell's request")
    talk.client.input(value)


def stdin(talk):
    talk.client.input("to nothing")
    code = """
        var given = await GetInputAsync("Name?");
        var key = await GetPasswordAsync("Key?");
        var line = await Task.Run(() => Console.ReadLine());
        $"{given} {key.GetClearTextPassword()} {key} {line}"
        """
    message_id = talk.client.execute(code)
    answer(talk, message_id, {"prompt": "Name?", "password": False}, "Ada 😀")
    answer(talk, message_id, {"prompt": "Key?", "password": True}, "secret")
    answer(talk, message_id, {"prompt": "", "password": False}, "line")
    messages = [m for m in talk.published_for(message_id) if m["msg_type"] != "status"]
    status = talk.reply_to(message_id)["content"]["status"]
    expect(status == "ok", f"a cell that asks has the status {status}")
    expect(shown_text(messages) == "Ada 😀 secret ************ line", f"the answers are {shown_text(messages)!r}")


def stdin_not_allowed(talk):
    for code in ('await GetInputAsync("Name?");', "Console.ReadLine();"):
        reply, _ = talk.execute(code, allow_stdin=False)
        expect(reply["status"] == "error", f"{code!r} without stdin has the status {reply['status']}")
        expect("allow_stdin" in reply["evalue"], f"{code!r} without stdin says {reply['evalue']!r}")


def question_left_open(talk):
    message_id = talk.client.execute("var left = GetInputAsync();")
    talk.client.get_stdin_msg(timeout=PATIENCE)
    talk.reply_to(message_id)
    message_id = talk.client.execute("Console.ReadLine()")
    answer(talk, message_id, {"prompt": "", "password": False}, "for the second")
    messages = [m for m in talk.published_for(message_id) if m["msg_type"] != "status"]
    talk.reply_to(message_id)
    expect(shown_text(messages) == "for the second", f"after a question left open, an answer is {shown_text(messages)!r}")


def sharing(talk):
    _, messages = talk.execute("#!value --name stored\n{not JSON}")
    expect(types(messages) == ["execute_input"], f"storing a value publishes {types(messages)}")
    message_id = talk.client.execute('#!set --name typed --value @input:"Type:"\n#!share --from value stored\n$"{typed} {stored}"')
    answer(talk, message_id, {"prompt": "Type:", "password": False}, "by hand")
    messages = [m for m in talk.published_for(message_id) if m["msg_type"] != "status"]
    talk.reply_to(message_id)
    expect(shown_text(messages) == "by hand {not JSON}", f"shared values are {shown_text(messages)!r}")
    _, messages = talk.execute("#!who")
    expect({"typed", "stored"} <= set(shown_text(messages).split("\n")), f"the variables are {shown_text(messages)!r}")
    _, messages = talk.execute("#!whos")
    expect("typed\tstring\tby hand" in shown_text(messages), f"the variables are {shown_text(messages)!r}")


def interrupted_question(talk):
    for code in ("await GetInputAsync();", "Console.ReadLine();"):
        message_id = talk.client.execute(code)
        talk.client.get_stdin_msg(timeout=PATIENCE)
        talk.on_control("interrupt_request", {})
        status = talk.reply_to(message_id)["content"]["status"]
        expect(status == "error", f"{code!r}, interrupted, has the status {status}")


def interrupt(talk):
    endless = (
        "while (true) { }",
        "System.Threading.Thread.Sleep(-1);",
        "while (true) { await Task.Delay(1); }",
        "Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Where(x => x < 0).Any()",
        "while (true) KernelInvocationContext.Current.CancellationToken.ThrowIfCancellationRequested();",
    )
    for code in 2 * endless:
        message_id = talk.client.execute('display("started");\n' + code)
        talk.wait_for_display(message_id)
        reply = talk.on_control("interrupt_request", {})
        expect(reply["msg_type"] == "interrupt_reply", f"an interrupt is answered by {reply['msg_type']}")
        content = talk.reply_to(message_id)["content"]
        expect(content.get("ename") == "Interrupted", f"{code!r}, interrupted, is answered by {content}")
        _, messages = talk.execute('$"{kept}"')
        expect(shown_text(messages) == "5", "the variables are lost by an interrupt")


def packages(talk):
    feed = talk.folder / "feed"
    feed.mkdir()
    with zipfile.ZipFile(feed / "Greeting.1.2.0.nupkg", "w") as package:
        package.writestr("Greeting.nuspec", "<package><metadata><id>Greeting</id><version>1.2.0</version>"
                         "<authors>test</authors><description>test</description></metadata></package>")
        package.writestr("lib/net8.0/_._", "")
        package.writestr("interactive-extensions/dotnet/extension.dib", '#!csharp\n\nvar greeting = "hello";\n')
    (talk.folder / "NuGet.config").write_text(
        f'<configuration><config><add key="globalPackagesFolder" value="{talk.folder / "unpacked"}" /></config>'
        f'<packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>', encoding="utf-8")
    talk.execute(f'var home = System.IO.Directory.GetCurrentDirectory(); System.IO.Directory.SetCurrentDirectory(@"{talk.folder}");')
    reply, messages = talk.execute('#r "nuget: Greeting"\ngreeting')
    expect(reply["status"] == "ok", f"a package has the status {reply['status']}: {reply.get('evalue')}")
    expect(types(messages) == ["execute_input", "display_data", "execute_result"], f"a package publishes {types(messages)}")
    expect("Greeting, 1.2.0" in messages[1]["content"]["data"]["text/html"], f"a package shows {messages[1]['content']['data']}")
    expect(shown_text(messages) == "hello", f"a package's extension gives {shown_text(messages)!r}")
    reply, _ = talk.execute('#r "nuget: Nowhere, 1.0.0"')
    expect(reply["ename"] == "PackageError" and "Nowhere" in reply["evalue"], f"a missing package is {reply}")
    talk.execute("System.IO.Directory.SetCurrentDirectory(home);")


def shutdown(talk):
    content = talk.on_control("shutdown_request", {"restart": False})["content"]
    expect(content == {"status": "ok", "restart": False}, f"shutdown is answered by {content}")
    end = time.monotonic() + SECONDS_TO_END
    while talk.manager.is_alive() and time.monotonic() < end:
        time.sleep(0.02)
    expect(not talk.manager.is_alive(), f"the kernel's process lives {SECONDS_TO_END} s after shutdown")
    talk.manager.cleanup_resources()
    left = [path.name for path in talk.runtime.iterdir()]
    expect(left == [], f"{left} stay in Jupyter's runtime folder")


TOPICS = (
    kernel_info, welcome, value, streams, output_in_order, many_lines, clear_output, display, update_from_another_cell, context_display, warning, compile_error,
    runtime_error, stop_on_error, silent, without_history, is_complete, complete, inspect, misplaced_cursors, small_requests, history,
    user_expressions, comm_open, unknown_message, wrong_signature, replay, alive_while_a_cell_computes, stdin, stdin_not_allowed,
    question_left_open, sharing, interrupted_question, interrupt, packages, shutdown,
)


def hold(kernel):
    topic = "start"
    try:
        with tempfile.TemporaryDirectory() as folder:
            talk = Conversation(kernel, folder)
            try:
                for handle in TOPICS:
                    topic = handle.__name__
                    handle(talk)
                    print(f"{topic}: ok", flush=True)
            finally:
                talk.close()
    except Unexpected as reason:
        return f"{topic}: {reason}"
    except queue.Empty:
        return f"{topic}: the kernel said nothing for {PATIENCE} s"
    return None


def main(arguments):
    if len(arguments) != 1 or not os.path.isfile(arguments[0]):
        sys.exit(__doc__)
    sys.exit(hold(os.path.abspath(arguments[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
