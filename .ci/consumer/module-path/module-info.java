/** What a user of the library writes. */
module org.example.consumer {
    requires java.net.http;
    requires jdk.httpserver;
    requires org.akkoord.core;
    requires org.akkoord.csv;
    requires org.akkoord.html;
    requires org.akkoord.json;
}
