/**
 * Reads files of schools into a panel, or into another sink.
 *
 * <pre>
 *   canonical file:   WatchedInput ─▶ PanelReader ─▶ plain lines: bytes ─▶ SinkFeeder, SinkNumbers ─▶ PanelSink
 *                                                └─▶ other lines: texts ─▶ RowDecoder ─────────────────────▲
 *   source's file:    WatchedInput ─▶ SourceReader ─▶ SourceTable (canonical rows) ─▶ RowDecoder ──────────┤
 *   file of groups:   WatchedInput ─▶ GroupReader ─────────────────────────────────────────────────────────┘
 * </pre>
 */
@NullMarked
package org.akkoord.csv.panel;

import org.jspecify.annotations.NullMarked;
