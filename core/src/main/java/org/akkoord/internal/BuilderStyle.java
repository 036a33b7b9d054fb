package org.akkoord.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the stores behind the builders of values, and the classes of results, are generated. Users see neither: a builder
 * declares its methods itself, with what each part means, because a method that is inherited from a class that users do
 * not see is missing in the completion of their shell. The switch that keeps withers from results stands here: on the
 * types themselves it would stay in the class files, and the compiler warns users who do not have the library that
 * reads it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        typeInnerBuilder = "Parts",
        jdkOnly = true,
        jdk9Collections = false,
        strictBuilder = false,
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {Override.class})
public @interface BuilderStyle {}
