import { umbExtensionsRegistry } from "@umbraco-cms/backoffice/extension-registry";
import { account } from "./shell/account";
import { notOffered } from "./shell/not-offered";
import { desk } from "./desk/manifests";
import { figureEditor } from "./figure/manifest";
import { texts } from "./texts";

notOffered.forEach((alias) => umbExtensionsRegistry.exclude(alias));
umbExtensionsRegistry.registerMany([...texts, account, figureEditor, ...desk]);
