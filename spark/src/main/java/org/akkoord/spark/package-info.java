/**
 * The same figures, trends and scorecards from a {@link org.apache.spark.sql.Dataset} of Apache Spark, for data that do
 * not fit in one process: {@link org.akkoord.spark.SparkPanel}. Functions for SQL and PySpark are in
 * {@link org.akkoord.spark.SparkFunctions}.
 */
@NullMarked
package org.akkoord.spark;

import org.jspecify.annotations.NullMarked;
