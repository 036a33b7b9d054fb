/**
 * Reads files of schools into a panel, or into another sink.
 *
 * <pre>
 *   canonical file:   WatchedInput ─▶ PanelReader ─▶ plain lines: bytes ─▶ SinkFeeder, SinkNumbers ─▶ PanelSink
 *                                                └─▶ other lines: PanelTexts ─▶ RowDecoder ────────────────▲
 *   source's file:    Records ─▶ SourceReader ─▶ SourceFeeder ─▶ known cells: CellFeeder, GroupFeeder ─────┤
 *                                                └─▶ other cells: SourceTable ─▶ RowDecoder ───────────────┤
 *   file of groups:   WatchedInput ─▶ GroupReader ─────────────────────────────────────────────────────────┘
 * </pre>
 */
@NullMarked
package org.akkoord.csv.panel;

import org.jspecify.annotations.NullMarked;
