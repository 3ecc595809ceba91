package vn.sauro.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/// Sends a request of MockMvc as somebody of the demonstration: `get("/today").with(signedInAs("skhcn"))`.
/// Forms are sent with the token that the page would have held.
public final class SignedInAs implements RequestPostProcessor {
    private final String username;

    private SignedInAs(String username) {
        this.username = username;
    }

    public static RequestPostProcessor signedInAs(String username) {
        return new SignedInAs(username);
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        var people = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(UserDetailsService.class);
        var signedIn = user(people.loadUserByUsername(username)).postProcessRequest(request);
        return csrf().postProcessRequest(signedIn);
    }
}
