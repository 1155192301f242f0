/** Puts the script of the search page into `dist/`, with the engine in one file. `npm run compile`. */
import { compilePageScript } from "../dist/search/page-script.js";

compilePageScript();
