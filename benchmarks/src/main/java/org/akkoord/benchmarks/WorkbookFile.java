package org.akkoord.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the rows of a CSV file without quotes into the only sheet of a workbook (.xlsx). */
final class WorkbookFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private WorkbookFile() {}

    static void write(Path csv, Path workbook) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                            + "worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                            + "styles+xml\"/></Types>");
            entry(zip, out, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            entry(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
            entry(zip, out, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
            entry(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"rows\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows(csv, out);
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
    }

    private static void entry(ZipOutputStream zip, Writer out, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + text);
        out.flush();
        zip.closeEntry();
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"r" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void rows(Path csv, Writer out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            int row = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write("<row r=\"" + row + "\">");
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    String place = " r=\"" + (char) ('A' + i) + row + "\"";
                    out.write(
                            cells[i].matches("[0-9]+")
                                    ? "<c" + place + "><v>" + cells[i] + "</v></c>"
                                    : "<c" + place + " t=\"inlineStr\"><is><t>" + cells[i].replace("<", "&lt;")
                                            + "</t></is></c>");
                }
                out.write("</row>");
                row++;
            }
        }
    }
}
