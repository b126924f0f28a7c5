import { desk } from "./desk/manifests";
import { figureEditor } from "./figure/manifest";
import { geometryEditor } from "./geometry/manifest";
import { groups, guardConfiguredGroups } from "./groups/manifests";
import { leads } from "./leads/manifests";
import { account } from "./shell/account";
import { notOffered } from "./shell/not-offered";
import { sendSeenStates } from "./shell/seen-states";
import { rememberWhoSignedIn } from "./shell/signed-in";
import { texts } from "./texts";
import { umbExtensionsRegistry } from "@umbraco-cms/backoffice/extension-registry";

sendSeenStates();
rememberWhoSignedIn();
notOffered.forEach((alias) => umbExtensionsRegistry.exclude(alias));
umbExtensionsRegistry.registerMany([...texts, account, figureEditor, geometryEditor, leads, ...desk, ...groups]);
guardConfiguredGroups();
