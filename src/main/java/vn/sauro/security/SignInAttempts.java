package vn.sauro.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.SignInFailures.Of;

/// Slows down whoever guesses passwords. An attempt counts as failed from its start until it succeeds, so many at once
/// gain nothing.
@Service
class SignInAttempts {
    private final SignInAttemptRepository repository;
    private final Clock clock;

    SignInAttempts(SignInAttemptRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// How long to wait; if zero, the attempt has begun.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Duration begin(String username, String address) {
        var now = clock.instant();
        var since = now.minus(SignInFailures.REMEMBERED);
        repository.lock();
        var ofAccount = repository.ofAccount(hash(username), since).wait(Of.ACCOUNT, now);
        var ofAddress = repository.ofAddress(address, since).wait(Of.ADDRESS, now);
        var wait = ofAccount.compareTo(ofAddress) > 0 ? ofAccount : ofAddress;
        if (wait.isZero()) {
            repository.add(hash(username), address, now);
            repository.forgetBefore(since);
        }
        return wait;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(String username) {
        repository.forget(hash(username));
    }

    private static String hash(String username) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(username.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
