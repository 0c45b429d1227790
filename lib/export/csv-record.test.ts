import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvRecord, undefend } from "./csv-record";

it("quotes as RFC 4180 says and ends with CR LF", () => {
  expect(csvRecord(["plain", 'say "hi"', "a,b", "two\nlines", null, -0.5])).toBe(
    'plain,"say ""hi""","a,b","two\nlines",,-0.5\r\n',
  );
});

it("puts an apostrophe before what a spreadsheet would run, and none before numbers", () => {
  expect(csvRecord(["=1+1", "+1", "-1", "@x", "\tx", "＝1", "'=1", "it's", -1, NaN])).toBe(
    "'=1+1,'+1,'-1,'@x,'\tx,'＝1,''=1,it's,-1,\r\n",
  );
});

it("can be read back exactly, whatever is in the cells", () => {
  const nasty = fc.constantFrom("=", "'", "''=", '"', ",", "\r", "\n", "\t", "-", "@", "文", " ");
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(nasty).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
      const [read] = Papa.parse<string[]>(csvRecord(cells), {
        delimiter: ",",
        newline: "\r\n",
      }).data;
      expect(read?.map(undefend)).toEqual(cells);
    }),
  );
});

it("leaves no cell that begins like a formula", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [[cell] = []] = Papa.parse<string[]>(csvRecord([text, "end"]), { delimiter: "," }).data;
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
