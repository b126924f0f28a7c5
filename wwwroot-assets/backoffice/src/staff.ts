// The desk as a page of its own, for narrow screens: the same elements, without the back office around them.
import { LeadsAppElement } from "./leads/app/app.element";
import { router } from "./leads/core/router";

router.base = "/staff/";
const app = new LeadsAppElement();
app.alone = true;
document.body.append(app);
