package vn.sauro.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows a program by its key (`Authorization: Bearer sauro_…`), for this one request, and not more often than it may.
final class TokenFilter extends OncePerRequestFilter {
    /// Requests of one key a minute; a copy of the program counts for itself.
    static final int A_MINUTE = 240;

    private final AccessTokens tokens;
    private final ProgramAnswers answers;
    private final Map<AccessTokenId, Bucket> buckets = new ConcurrentHashMap<>();

    TokenFilter(AccessTokens tokens, ProgramAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            chain.doFilter(request, response);
            return;
        }
        var holder = tokens.open(header.substring(7).strip());
        if (holder.isPresent()) {
            if (!bucket(holder.get().token()).tryConsume(1)) {
                answers.tooMany(request, response);
                return;
            }
            enter(holder.get());
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket(AccessTokenId token) {
        return buckets.computeIfAbsent(
                token,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                        .build());
    }

    private static void enter(AccessTokens.Holder holder) {
        var authorities = new ArrayList<GrantedAuthority>(holder.person().getAuthorities());
        authorities.add(new SimpleGrantedAuthority("SCOPE_READ"));
        if (holder.writes()) authorities.add(new SimpleGrantedAuthority("SCOPE_WRITE"));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(holder.person(), null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
