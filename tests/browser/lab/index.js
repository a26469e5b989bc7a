// A JupyterLab of its published packages, as 'jupyter lab' is one; window.jupyterapp is the application, for a test's hands.
import { PageConfig } from '@jupyterlab/coreutils';

// Styles ask for pictures and fonts from where the server has the build; set before they are loaded.
__webpack_public_path__ = PageConfig.getOption('fullStaticUrl') + '/';

window.addEventListener('load', async () => {
    await import('./build/style.js');
    const { JupyterLab } = require('@jupyterlab/application');
    const { extensions, mimeExtensions } = require('./build/extensions.js');
    const lab = new JupyterLab({ mimeExtensions });
    lab.registerPluginModules(extensions);
    await lab.start();
    await lab.restored;
    window.jupyterapp = lab;
});
