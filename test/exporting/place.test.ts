import { expect, test } from "vitest";
import { exportSite } from "../../plugin/cli/export/built-site.ts";

test.skipIf(process.platform !== "linux")(
  "where nothing can be written is told before anything is built",
  async () => {
    const written = () => {
      throw new Error("not to be asked");
    };
    const exported = exportSite("/nowhere", undefined, "/proc/x/bag", written);
    await expect(exported).rejects.toThrow(/Nothing can be written into it \(E[A-Z]+\)\./);
  },
);
