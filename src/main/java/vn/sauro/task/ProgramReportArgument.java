package vn.sauro.task;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.multipart.support.RequestPartServletServerHttpRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Reads a report as it comes: as JSON, or with files as `multipart/form-data`, the JSON as part `report`, the files
/// as parts `files`.
@Configuration(proxyBeanMethods = false)
class ProgramReportArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String REPORT = "report";

    private final JacksonJsonHttpMessageConverter json;

    ProgramReportArgument(JsonMapper mapper) {
        this.json = new JacksonJsonHttpMessageConverter(mapper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ProgramReport.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException, MissingServletRequestPartException {
        var sent = request.getNativeRequest(HttpServletRequest.class);
        var parts = request.getNativeRequest(MultipartHttpServletRequest.class);
        if (sent == null) throw new MultipartException("No request");
        HttpInputMessage message = parts == null
                ? new ServletServerHttpRequest(sent)
                : new RequestPartServletServerHttpRequest(sent, REPORT);
        var shape = ResolvableType.forMethodParameter(parameter).getGeneric(0);
        var words = json.read(shape, message, null);
        if (words == null) throw new HttpMessageNotReadableException("Nothing sent", message);
        return new ProgramReport<>(
                words, parts == null ? List.of() : parts.getFiles("files"), request.getHeader(ProgramReport.KEY));
    }
}
