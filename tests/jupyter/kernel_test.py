"""Runs Jupyter's own test suite for kernels against a kernel (Debian's python3-jupyter-kernel-test).

Usage: kernel_test.py KERNEL.dll
Exit: 0 when every check passes and none is skipped but those named below; 1 otherwise.
Nothing that the user has installed in Jupyter takes part, and nothing stays behind.
"""

import json
import os
import pathlib
import sys
import tempfile
import unittest

import jupyter_kernel_test

# Long, for a loaded machine: it only bounds how long a silent kernel is waited for.
PATIENCE = 60

# Each stands in docs/kernel.md too.
SKIPPED = {"test_pager": "the kernel has no pager: what is explained is shown where the cursor is"}


class KernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "under-test"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = '#warning Test\nConsole.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.Wri", "matches": {"Write", "WriteLine"}},
        {"text": "#!ti", "matches": {"#!time"}},
        {"text": "Enumerable.Rang", "matches": {"Range"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 1;", "class A { }", "if (true) { }", "#!markdown\n# Title", 'var raw = """\n  a\n  """;']
    incomplete_code_samples = ["for (;;) {", "class A {", "int F(", 'var raw = """\n  a', "/* not closed"]
    invalid_code_samples = ["int 1;", "class 1 { }", "}"]
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "true", "result": "True"},
        {"code": "(object)null", "result": "<null>"},
        {"code": '"text"', "result": "text"},
        {"code": "new[] { 1, 2 }", "result": "[ 1, 2 ]"},
        {"code": "new { A = 1 }", "mime": "text/html"},
        {"code": 'HTML("<b>bold</b>")', "result": "bold"},
    ]
    code_display_data = [
        {"code": "display(42);", "mime": "text/plain"},
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/plain"},
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": '"*a*".DisplayAs("text/markdown");', "mime": "text/markdown"},
        {"code": 'new Microsoft.DotNet.Interactive.FormattedValue("image/png", "aGk=").Display();', "mime": "image/png"},
        {"code": 'new Microsoft.DotNet.Interactive.Formatting.LaTeXString("$x$").Display();', "mime": "text/latex"},
    ]
    code_history_pattern = "1 ? 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.waits = True
        channel = cls.kc.iopub_channel
        get_msg = channel.get_msg

        async def get_patiently(timeout=None):
            return await get_msg(timeout=PATIENCE if cls.waits else timeout)

        # The suite waits a tenth of a second for the next message of a cell, which a busy machine may take longer to pass on.
        channel.get_msg = get_patiently

    def flush_channels(self):
        type(self).waits = False
        super().flush_channels()
        type(self).waits = True


def main(kernel):
    with tempfile.TemporaryDirectory() as folder:
        specification = pathlib.Path(folder) / "kernels" / "under-test" / "kernel.json"
        specification.parent.mkdir(parents=True)
        specification.write_text(json.dumps({
            "argv": ["dotnet", os.path.abspath(kernel), "--connection-file", "{connection_file}"],
            "display_name": "under test",
            "language": "C#",
            "interrupt_mode": "message",
        }), encoding="utf-8")
        os.environ["JUPYTER_PATH"] = folder
        os.environ["JUPYTER_RUNTIME_DIR"] = str(pathlib.Path(folder) / "runtime")
        result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(KernelTests))
    skipped = {test.id().rsplit(".", 1)[-1]: reason for test, reason in result.skipped}
    for name in skipped:
        print(f"{name} is skipped: {SKIPPED.get(name, 'for no reason that is known here, which is a failure')}")
    return 0 if result.wasSuccessful() and result.testsRun > 0 and set(skipped) <= set(SKIPPED) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
