package org.akkoord.internal.tree;

import java.util.List;
import java.util.Optional;

/**
 * One value of a document that consists of objects and lists, as it was written.
 *
 * @param kind what it is
 * @param place where it stands
 * @param text the characters of a text, of a number or of true and false, as written; empty for all other kinds
 * @param items the values of a list
 * @param members the members of an object in the order of the document, repeated ones included
 * @param isFlawed whether an error in it was reported when it was made
 */
public record Node(Kind kind, Place place, String text, List<Node> items, List<Member> members, boolean isFlawed) {

    /** A value that has no parts. */
    public static Node scalar(Kind kind, Place place, String text) {
        return new Node(kind, place, text, List.of(), List.of(), kind == Kind.REFUSED);
    }

    /** The first member of the given name. */
    public Optional<Member> member(String name) {
        for (Member member : members) {
            if (member.name().equals(name)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** What a value is. */
    public enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null"),
        /** An object of the program that some parsers of trees in memory give. */
        FOREIGN("something that is no JSON"),
        /** A value that is already reported, so that nothing more is said about it. */
        REFUSED("a refused value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A member of an object.
     *
     * @param name its name
     * @param place where the name stands
     * @param value its value
     */
    public record Member(String name, Place place, Node value) {}
}
