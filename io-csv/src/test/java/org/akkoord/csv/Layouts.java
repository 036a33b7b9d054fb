package org.akkoord.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akkoord.csv.profile.ProfileParts;

/**
 * Small files in the layouts in which sources publish theirs, with their traps: invented schools and numbers under real
 * headers.
 */
enum Layouts {
    ADDRESSES("duo-addresses", ProfileParts.WINDOWS, """
            PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTENUMMER;GEMEENTENAAM
            Drenthe;30156;00AB;00AB00;De \u2018Linde\u2019;0114;EMMEN
            Drenthe;30156;00AB;00AB01;Ren\u00e9 School;0285;VOORST
            Utrecht;40235;00CD;00CD00;Het Anker;0344;UTRECHT
            """),
    ADDRESSES_OF_2013("duo-addresses", ProfileParts.WINDOWS, """
            PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM ;GEMEENTENUMMER;GEMEENTENAAM
            Drenthe;77494;00AB;00AB00;De \u2018Linde\u2019;0114;EMMEN
            """),
    PUPIL_HISTORY("duo-pupil-history", StandardCharsets.UTF_8, """
            \uFEFFINSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;GEMEENTECODE_VESTIGING;LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2024
            00AB;00AB00;De Linde;BO;114;200;<5;0
            00AB;00AB01;Ren\u00e9 School;BO;285;0;12;15
            """),
    PUPILS("duo-pupils", StandardCharsets.UTF_8, """
            "BEVOEGD GEZAG NUMMER";"INSTELLINGSCODE";"VESTIGINGSCODE";"INSTELLINGSNAAM VESTIGING";"GEMEENTENUMMER";AANTAL LEERLINGEN;AANTAL VO LEERLINGEN UITBESTEED AAN VAVO
            "41234";"00EF";"00EF00";"VMBO ""De Jutter"" Vlieland";"0060";85;<5
            """),
    EXAMINATIONS("duo-examinations", StandardCharsets.UTF_8, """
            "INSTELLINGSCODE";"VESTIGINGSCODE";"INSTELLINGSNAAM VESTIGING";"ONDERWIJSTYPE VO";"INSPECTIECODE";"OPLEIDINGSNAAM";\
            "EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - MAN";"EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - TOTAAL";\
            "GESLAAGDEN SCHOOLJAAR 2019-2020 - MAN";"GESLAAGDEN SCHOOLJAAR 2019-2020 - TOTAAL";\
            "SLAGINGSPERCENTAGE SCHOOLJAAR 2019-2020 - MAN";"SLAGINGSPERCENTAGE SCHOOLJAAR 2019-2020 - TOTAAL"
            "00EF";"00EF00";"De Jutter";"HAVO";"5041";"HAVO - N&T";"<5";"11";"<5";"10";"100.0";"90.9"
            "00EF";"00EF00";"De Jutter";"VWO";"5051";"VWO - E&M";"0";"20";"0";"<5";" ";"20.0"
            "00GH";"00GH01";"Het Anker";"VWO";"5051";"VWO - E&M";"8";"18";"8";"17";"100.0";"94.4"
            """),
    EXAMINATION_GRADES("duo-examination-grades", StandardCharsets.UTF_8, """
            "INSTELLINGSCODE";"VESTIGINGSCODE";"ONDERWIJSTYPE VO";"LEERWEG VMBO";"VMBO SECTOR";"AFDELING";"EXAMENKANDIDATEN";\
            "GESLAAGDEN";"GEZAKTEN";"GEMIDDELD CIJFER SCHOOLEXAMEN";"GEMIDDELD CIJFER CENTRAAL EXAMEN";"GEMIDDELD CIJFER CIJFERLIJST"
            "00EF";"00EF00";"VMBO";"GL";"techniek";"";"40";"38";"<5";"6,3";"6,1";"6,4"
            "00EF";"00EF00";"HAVO";" ";" ";"";"<5";"<5";"0";" ";" ";" "
            """),
    SCHOOL_ADVICE("duo-school-advice", StandardCharsets.UTF_8, """
            PEILDATUM_LEERLINGEN;INSTELLINGSCODE;VESTIGINGSCODE;SOORT_PO;VSO;PRO;VMBO_B;VMBO_B_K;VMBO_K;VMBO_K_GT;VMBO_GT;VMBO_GT_HAVO;HAVO;HAVO_VWO;VWO;ADVIES_NIET_MOGELIJK
            20191001;00AB;00;Bo;0;0;<5;0;0;0;7;0;0;6;9;0
            """),
    JUDGEMENTS("inspectorate-judgements", ProfileParts.WINDOWS, """
            brin;vestnr;opbrengst_bb;opbrengst_kb;opbrengst_gt;opbrengst_ha;opbrengst_vw
            00EF;0;7;0;1;6;9
            00GH;12;7;7;7;1; \n"""),
    SUPERVISION("inspectorate-supervision", ProfileParts.WINDOWS, """
            brin;vestnr;naam;leerlingen;renondb;renonbol;ha1e3e;HaOnv;HAtotcec
            00EF;0;Ren\u00e9 College;3396 leerlingen;100,641527957919;3;95;71,5;6,4
            00GH;12;Het Anker;812 leerlingen; ; ; ; ; \n"""),
    ARRANGEMENTS("inspectorate-arrangements", ProfileParts.WINDOWS, """
            Brin;Vestnr;Afdeling;Arrangement 1 april 2015
            00EF;0;HAVO;Zwak
            00GH;12;VWO;basis
            """),
    SDMX("sdmx-csv", StandardCharsets.UTF_8, """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
            dataflow,XX:EDU(1.0),I,A,NL,_T,2018,80.4,B,0
            dataflow,XX:EDU(1.0),I,A,NL,F,2018,81.5,D,0
            dataflow,XX:EDU(1.0),I,A,NL,F,2017-08-01/P1Y,,Q,0
            dataflow,XX:EDU(1.0),I,A,NL,M,2019,NaN,A,0
            dataflow,XX:EDU(1.0),I,A,NL,~,2020-Q1,79,,
            """),
    SDMX_WITH_LABELS("sdmx-csv", StandardCharsets.UTF_8, """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA: Reference area,TIME_PERIOD: Time period,OBS_VALUE: Observation value,OBS_STATUS: Observation status
            dataflow,XX:EDU(1.0): Education,I,A: Annual,NL: Netherlands,2018,80.4,P: Provisional value
            """),
    FINGERTIPS("fingertips", StandardCharsets.UTF_8, """
            Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,AreaName,Area Type,Sex,Age,Category Type,Category,Time period,Value,\
            Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,\
            Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
            90366,"Readers, all",E92,England,E06,Town,County,Female,11 yrs,,,2018/19,80.4,78.25,82.5,,,201,250,,,,,20180000,,
            """),
    OPEN_SDG("open-sdg", StandardCharsets.UTF_8, "Year,Sex,Value\n2015,,60.5\n2015,Girls,61\n2001/02,,\n");

    /** The built-in profile that reads the file. */
    final String profile;

    private final byte[] bytes;

    Layouts(String profile, Charset charset, String text) {
        this.profile = profile;
        this.bytes = text.replace("\n", "\r\n").getBytes(charset);
    }

    CsvProfile builtIn() {
        return CsvProfile.named(profile);
    }

    /** Writes the file. */
    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".csv"), bytes);
    }
}
