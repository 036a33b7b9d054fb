package org.akkoord.csv;

import java.util.Map;
import java.util.TreeMap;

/** What the codes and words mean that publishers put beside a value. */
final class StatusCodes {

    /** The status of an observation of SDMX (CL_OBS_STATUS). */
    static final Map<String, String> OBS_STATUS = meanings(
            "A=",
            "B=BREAK",
            "D=DEFINITION_DIFFERS",
            "E=ESTIMATED",
            "F=FORECAST",
            "G=Experimental",
            "H=NOT_COLLECTED",
            "I=ESTIMATED",
            "J=Derogation",
            "K=NOT_STATED",
            "L=NOT_COLLECTED",
            "M=NOT_APPLICABLE",
            "N=LOW_RELIABILITY",
            "O=NOT_STATED",
            "P=PROVISIONAL",
            "Q=SUPPRESSED",
            "R=REVISED",
            "S=EXCEPTIONAL_CIRCUMSTANCES",
            "U=LOW_RELIABILITY",
            "V=PROVISIONAL",
            "W=DEFINITION_DIFFERS");

    /** The flags of Eurostat (OBS_FLAG). */
    static final Map<String, String> OBS_FLAG = meanings(
            "b=BREAK",
            "c=SUPPRESSED",
            "d=DEFINITION_DIFFERS",
            "e=ESTIMATED",
            "f=FORECAST",
            "i=The source has more about it",
            "n=LOW_RELIABILITY",
            "p=PROVISIONAL",
            "r=REVISED",
            "s=ESTIMATED",
            "u=LOW_RELIABILITY",
            "z=NOT_APPLICABLE");

    /** The confidentiality of an observation of SDMX (CL_CONF_STATUS). */
    static final Map<String, String> CONFIDENTIALITY = meanings(
            "A=SUPPRESSED",
            "C=SUPPRESSED",
            "D=SUPPRESSED",
            "F=",
            "G=SUPPRESSED",
            "N=SUPPRESSED",
            "M=SUPPRESSED",
            "O=SUPPRESSED",
            "P=SUPPRESSED",
            "R=SUPPRESSED",
            "S=SUPPRESSED",
            "T=SUPPRESSED");

    /** Words in notes and in the labels of statuses. */
    static final Map<String, String> WORDS = meanings(
            "break in series=BREAK",
            "break in the series=BREAK",
            "break in time series=BREAK",
            "break in the time series=BREAK",
            "series break=BREAK",
            "series is broken=BREAK",
            "not comparable=BREAK",
            "definition differs=DEFINITION_DIFFERS",
            "different definition=DEFINITION_DIFFERS",
            "estimate=ESTIMATED",
            "imputed=ESTIMATED",
            "modelled=ESTIMATED",
            "forecast=FORECAST",
            "projected=FORECAST",
            "projection=FORECAST",
            "provisional=PROVISIONAL",
            "preliminary=PROVISIONAL",
            "unvalidated=PROVISIONAL",
            "revised=REVISED",
            "unreliable=LOW_RELIABILITY",
            "low reliability=LOW_RELIABILITY",
            "data quality issue=LOW_RELIABILITY",
            "with caution=LOW_RELIABILITY",
            "suppressed=SUPPRESSED",
            "disclosure=SUPPRESSED",
            "confidential=SUPPRESSED",
            "number of cases is too small=SUPPRESSED");

    private StatusCodes() {}

    /** The words, the codes of SDMX, and the labels that say that nothing is special. */
    static Map<String, String> wordsAndCodes() {
        Map<String, String> all = new TreeMap<>(OBS_STATUS);
        all.putAll(WORDS);
        all.putAll(meanings("normal value=", "normal=", "official=", "reported=", "experimental=Experimental"));
        return all;
    }

    private static Map<String, String> meanings(String... pairs) {
        Map<String, String> meanings = new TreeMap<>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            meanings.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return meanings;
    }
}
