"""Serves the JupyterLab that is built here, on Debian's jupyter_server, with nothing of the user's own configuration.

Usage: server.py and jupyter_server's own options; build.sh makes what it serves."""

import json
import os
import pathlib

from jupyterlab_server import LabServerApp

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE / "build"

QUIET = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}

os.environ["JUPYTER_NO_CONFIG"] = "1"


class Lab(LabServerApp):
    name = __name__
    load_other_extensions = False
    app_name = "JupyterLab"
    app_version = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["version"]
    extension_url = app_url = default_url = "/lab"
    static_dir = str(BUILD)
    templates_dir = str(HERE / "templates")
    schemas_dir = str(BUILD / "schemas")
    themes_dir = str(BUILD / "themes")
    app_settings_dir = user_settings_dir = workspaces_dir = ""

    def initialize_settings(self):
        # Each run has settings of its own, beside the runtime files of its server.
        own = pathlib.Path(self.serverapp.runtime_dir)
        self.app_settings_dir, self.user_settings_dir, self.workspaces_dir = (
            str(own / name) for name in ("application-settings", "user-settings", "workspaces"))
        # No question whether to receive news from a site that cannot be reached here.
        settings = pathlib.Path(self.app_settings_dir)
        settings.mkdir(parents=True)
        (settings / "overrides.json").write_text(json.dumps(QUIET), encoding="utf-8")
        super().initialize_settings()


def _jupyter_server_extension_points():
    return [{"module": __name__, "app": Lab}]


if __name__ == "__main__":
    Lab.launch_instance()
