package vn.sauro.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/// The people who click, signed in, each with a session of their own.
record Crowd(List<Member> members) {
    record Member(Province.Person person, Visitor visitor) {}

    static Crowd signedIn(URI address, List<Province.Person> people) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var members = new ArrayList<Member>();
        for (var person : people) {
            var visitor = new Visitor(client, address);
            visitor.signIn(person.username());
            members.add(new Member(person, visitor));
        }
        return new Crowd(List.copyOf(members));
    }
}
